export const texts = {
  plugins: {
    title: 'Plugins',
    all: 'Also those refused, replaced or removed',
    install: 'Install or upgrade',
    installText: 'Signature, names, imports and requirements are examined and the plugin is tried before it is installed; a new version takes over without closing a connection.',
    file: 'Drop a .kar or .jar file here, or click to choose one',
    examine: 'Examine and install',
    module: 'Module',
    kind: 'Kind',
    version: 'Version',
    vendor: 'Vendor and signer',
    by: 'By whom and when',
    findings: 'Findings',
    rollBack: 'Roll back',
    rollBackConfirm: 'Go back to the version before?',
    remove: 'Remove',
    removeConfirm: 'Remove this plugin? Terminals keep the points that they have not sent.',
  },
  modules: {
    title: 'Modules',
    text: 'Each unit switches installed modules on and off, for itself and for the units below that have not decided themselves.',
    enabled: 'This unit',
    on: 'On',
    off: 'Off',
    decidedBy: 'Decided by',
    switchOn: 'Switch on',
    switchOff: 'Switch off',
    inherit: 'As above',
    switchOffConfirm: 'This unit and those below that follow it can then no longer use the module; the terminals of a device driver no longer connect. Switch it off?',
  },
}

export const codes = {
  pluginKind: { DRIVER: 'Driver', AGENCY: 'Agency', REPORT: 'Report form', INSPECTION: 'Inspection', POLICY: 'Policy pack' },
  pluginState: { SHIPPED: 'Shipped', INSTALLING: 'Installing', REFUSED: 'Refused', ACTIVE: 'In use', SUPERSEDED: 'Replaced', ROLLED_BACK: 'Rolled back', REMOVED: 'Removed' },
}
