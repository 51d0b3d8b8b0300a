package org.anjiao.platform.plugin;

/** What became of a plugin. */
public enum PluginState {
    /** Came with the server and is replaced only with it, or covered by a newer version. */
    SHIPPED,
    /** Being examined and installed; a server that finds one when it starts refuses it. */
    INSTALLING,
    /** Examined, but signed by another than the version before it: installed when a second person confirms that. */
    AWAITING,
    /** Not installed; its findings say why. Nothing of it is left but this record. */
    REFUSED,
    /** Installed and in use. */
    ACTIVE,
    /** Replaced by a newer version and kept for a rollback. */
    SUPERSEDED,
    /** Given up for the version before it. */
    ROLLED_BACK,
    /** Taken out by the province. */
    REMOVED
}
