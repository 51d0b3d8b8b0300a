package org.anjiao.platform.plugin;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be found about a plugin or a module. The last ones are remarks, for which nothing is refused. */
public enum PluginProblem implements ProblemCode {
    PLUGIN_TOO_LARGE(
            ProblemKind.INVALID,
            true,
            "插件文件超过 {0} MiB",
            "The file is larger than {0} MiB",
            "请联系厂商提供不含多余内容的插件包",
            "Ask the vendor for a plugin without needless content"),
    PLUGIN_FILE_UNREADABLE(
            ProblemKind.INVALID,
            true,
            "文件不是可读取的 JAR 或 KAR：{0}",
            "The file is no readable JAR or KAR: {0}",
            "请重新上传完整的插件文件",
            "Upload the complete file again"),
    PLUGIN_FILE_UNSAFE(
            ProblemKind.INVALID,
            true,
            "插件包内容不安全：{0}",
            "The archive is unsafe: {0}",
            "请勿使用该文件，并联系厂商",
            "Do not use the file, and ask the vendor"),
    PLUGIN_NOT_ONE_BUNDLE(
            ProblemKind.INVALID,
            true,
            "插件包应当恰好含有一个模块，实际为 {0} 个",
            "A plugin has exactly one bundle; this one has {0}",
            "请厂商将所用类库打入同一模块",
            "The vendor packs the libraries it uses into the one bundle"),
    PLUGIN_UNSIGNED(
            ProblemKind.INVALID,
            true,
            "插件未签名：{0}",
            "The plugin is not signed: {0}",
            "请厂商用省厅登记的证书签名",
            "The vendor signs it with a certificate that the province has on record"),
    PLUGIN_SIGNATURE_BROKEN(
            ProblemKind.INVALID,
            true,
            "签名与内容不符：{0}",
            "The signature does not fit the content: {0}",
            "请勿使用该文件；重新获取原件",
            "Do not use the file; get the original again"),
    PLUGIN_SIGNER_UNKNOWN(
            ProblemKind.INVALID,
            true,
            "签名证书不在省厅信任库中：{0}",
            "The province does not trust the signer: {0}",
            "核实厂商身份后，将其证书加入 etc/anjiao-plugin-signers.pem",
            "Verify the vendor, then add its certificate to etc/anjiao-plugin-signers.pem"),
    PLUGIN_SIGNER_CHANGED(
            ProblemKind.CONFLICT,
            true,
            "签名人与原版本不同：原为 {0}，现为 {1}",
            "The version before was signed by {0}, this one is signed by {1}",
            "向厂商核实后，由另一名管理员在“插件”页确认更换签名人，或放弃安装",
            "Ask the vendor; then another administrator confirms the change of signer on the page of plugins, or gives it up"),
    PLUGIN_SECOND_PERSON(
            ProblemKind.FORBIDDEN,
            true,
            "更换签名人须由上传者以外的人确认",
            "Somebody other than who uploaded it confirms a change of signer",
            "请另一名管理员登录后确认",
            "Another administrator signs in and confirms it"),
    PLUGIN_NOT_AWAITING(
            ProblemKind.NOT_FOUND,
            true,
            "没有等待确认的插件 {0}",
            "No plugin {0} waits for a confirmation",
            "请刷新插件列表",
            "Reload the list of plugins"),
    PLUGIN_DECLINED(
            ProblemKind.CONFLICT,
            true,
            "更换签名人未获确认，已放弃安装",
            "The change of signer was not confirmed; the plugin was given up",
            "如需安装，请重新上传",
            "Upload it again to install it"),
    PLUGIN_NAME_INVALID(
            ProblemKind.INVALID,
            true,
            "模块名称不符合规则：{0}",
            "The symbolic name breaks the rule: {0}",
            "名称形如 cn.vendor.driver.name，倒数第二段为插件种类（driver、agency、report、inspection、policy）",
            "It reads cn.vendor.driver.name; the last but one word is the kind (driver, agency, report, inspection, policy)"),
    PLUGIN_SERVICE_MISSING(
            ProblemKind.INVALID,
            true,
            "模块没有提供服务 {0}",
            "The bundle does not provide the service {0}",
            "请厂商按插件开发说明提供该服务",
            "The vendor provides it as the guide for plugins says"),
    PLUGIN_HEADER_FORBIDDEN(
            ProblemKind.INVALID,
            true,
            "清单中含有不允许的项：{0}",
            "The manifest has a header that plugins may not have: {0}",
            "请厂商去掉该项",
            "The vendor takes it out"),
    PLUGIN_IMPORT_FORBIDDEN(
            ProblemKind.INVALID,
            true,
            "该类插件不得使用软件包 {0}",
            "A plugin of this kind may not import {0}",
            "请厂商只使用插件接口，类库打入插件自身",
            "The vendor uses the plugin contract only and packs libraries into the plugin"),
    PLUGIN_NAME_TAKEN(
            ProblemKind.CONFLICT,
            true,
            "模块 {0} 已由 {1} 提供",
            "Module {0} is already provided by {1}",
            "不同厂商的插件请使用不同名称，或先删除原插件",
            "Plugins of different vendors have different names; or remove the other one first"),
    PLUGIN_VERSION_NOT_NEWER(
            ProblemKind.CONFLICT,
            true,
            "版本 {0} 不高于已安装的 {1}",
            "Version {0} is not newer than the installed {1}",
            "如需使用较低版本，请使用“回退”",
            "To use an older version, roll back"),
    PLUGIN_UNRESOLVED(
            ProblemKind.INVALID,
            true,
            "服务器缺少插件所需的：{0}",
            "The server lacks what the plugin requires: {0}",
            "请使用与服务器版本相配的插件，或先升级服务器",
            "Use a plugin made for this version of the server, or upgrade the server first"),
    PLUGIN_CONTRACT_FAILED(
            ProblemKind.INVALID,
            true,
            "插件所附的契约测试结果不合格：{0}",
            "The contract test result that it brings is not good: {0}",
            "请厂商通过全部契约测试后重新打包",
            "The vendor passes all contract tests and packs it again"),
    PLUGIN_SELF_TEST_FAILED(
            ProblemKind.INVALID,
            true,
            "安装自检未通过：{0}",
            "The self-test failed: {0}",
            "请将此信息转告厂商",
            "Pass this on to the vendor"),
    PLUGIN_NOT_STARTED(
            ProblemKind.INVALID,
            true,
            "插件无法启动：{0}",
            "The plugin does not start: {0}",
            "请将此信息转告厂商",
            "Pass this on to the vendor"),
    PLUGIN_INTERRUPTED(
            ProblemKind.CONFLICT,
            true,
            "安装过程中服务器停止，已恢复原状",
            "The server stopped during the installation; all is as before",
            "请重新安装",
            "Install it again"),
    PLUGIN_FILE_LOST(
            ProblemKind.CONFLICT,
            true,
            "插件文件已不在插件库中",
            "The plugin's file is no longer in the plugin store",
            "请重新上传安装",
            "Upload and install it again"),
    PLUGIN_NOT_INSTALLED(
            ProblemKind.NOT_FOUND,
            true,
            "没有安装插件 {0}",
            "No plugin {0} is installed",
            "随服务器提供的模块不能删除，可对单位停用",
            "A module that came with the server cannot be removed; switch it off for a unit"),
    PLUGIN_NOTHING_BEFORE(
            ProblemKind.CONFLICT,
            true,
            "{0} 没有可回退的版本",
            "There is no version before that of {0}",
            "如不再使用，请删除插件",
            "Remove the plugin if it is not to be used"),
    MODULE_UNKNOWN(
            ProblemKind.NOT_FOUND,
            true,
            "没有安装模块 {0}",
            "No module {0} is installed",
            "请由省厅先安装",
            "The province installs it first"),
    PLUGIN_UNSIGNED_ACCEPTED(
            ProblemKind.INVALID,
            false,
            "插件未签名；本系统的配置允许安装",
            "The plugin is not signed; this system's configuration lets it pass",
            "正式系统请设置 unsignedAllowed=false",
            "Set unsignedAllowed=false on a system in use"),
    PLUGIN_SIGNER_CONFIRMED(
            ProblemKind.INVALID,
            false,
            "签名人由 {0} 更换为 {1}；由 {2} 上传，经他人确认",
            "The signer changed from {0} to {1}; {2} uploaded it and another confirmed it",
            "确认人见操作记录",
            "The audit log says who"),
    PLUGIN_NOT_CERTIFIED(
            ProblemKind.INVALID,
            false,
            "插件没有附带契约测试结果",
            "The plugin brings no result of the contract tests",
            "请厂商附上 META-INF/anjiao/contract.properties",
            "The vendor adds META-INF/anjiao/contract.properties"),
    PLUGIN_NOT_SELF_TESTED(
            ProblemKind.INVALID,
            false,
            "该类插件安装时没有自检",
            "There is no self-test for plugins of this kind",
            "启用后请核对其运行情况",
            "Watch it after it has been switched on");

    private final boolean refuses;
    private final Wording wording;

    PluginProblem(ProblemKind kind, boolean refuses, String zh, String en, String remedyZh, String remedyEn) {
        this.refuses = refuses;
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    /** Whether a plugin is refused for it. */
    public boolean refuses() {
        return refuses;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
