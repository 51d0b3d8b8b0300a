export const texts = {
  plugins: {
    title: '插件',
    all: '包括未通过、已替换和已删除的',
    install: '安装或升级',
    installText: '检查签名、名称、引用、依赖并自检，全部通过后才安装；新版本在连接不中断的情况下接替旧版本。',
    file: '将 .kar 或 .jar 文件拖到此处，或点击选择',
    examine: '检查并安装',
    module: '模块',
    kind: '种类',
    version: '版本',
    vendor: '厂商与签名',
    by: '办理人与时间',
    findings: '检查结果',
    rollBack: '回退',
    rollBackConfirm: '回退到上一版本？',
    remove: '删除',
    removeConfirm: '删除该插件？终端将保留未上传的定位点。',
  },
  modules: {
    title: '模块',
    text: '已安装的模块可由各单位自行启用或停用，对本单位及未另行决定的下级单位生效。',
    enabled: '本单位',
    on: '已启用',
    off: '已停用',
    decidedBy: '依据',
    switchOn: '启用',
    switchOff: '停用',
    inherit: '随上级',
    switchOffConfirm: '停用后，本单位及随上级的下级单位不能再使用该模块；停用设备驱动的，其终端不再接入。确定停用？',
  },
}

export const codes = {
  pluginKind: { DRIVER: '设备驱动', AGENCY: '机关接口', REPORT: '报表格式', INSPECTION: '检查模块', POLICY: '规则包' },
  pluginState: { SHIPPED: '随附', INSTALLING: '安装中', REFUSED: '未通过', ACTIVE: '使用中', SUPERSEDED: '已替换', ROLLED_BACK: '已回退', REMOVED: '已删除' },
}
