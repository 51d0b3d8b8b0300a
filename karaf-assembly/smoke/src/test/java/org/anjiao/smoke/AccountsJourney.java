package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.openqa.selenium.By;

/** The security administrator gives an account and changes it, and sees nothing of a case; the auditor sees who did so. */
final class AccountsJourney {
    private static final String ACCOUNT = "xian.xin";
    private static final String FIRST = "Yi-Anjiao-2019";
    private static final String SECOND = "Er-Anjiao-2019";
    private static final String THIRD = "San-Anjiao-2019";

    private final Browser browser;

    AccountsJourney(Browser browser) {
        this.browser = browser;
    }

    void run() throws IOException {
        theAdministratorSeesAccountsOnly();
        anAccountIsMade();
        anAccountIsChanged();
        anotherRoleHasItsRightsFromTheNextSignIn();
        theAuditorSeesIt();
    }

    private void theAdministratorSeesAccountsOnly() {
        browser.signIn("shengting.anquan");
        browser.seeText("新建账号");
        assertThat(browser.see(By.cssSelector("nav")).getText()).isEqualTo("账号");
        browser.open("/people");
        browser.seeText("新建账号");
        assertThat(browser.path()).isEqualTo("/accounts");
    }

    private void anAccountIsMade() throws IOException {
        ofTheCity();
        browser.click("新建账号");
        browser.fill("账号", ACCOUNT);
        browser.fill("姓名", "西安市局新任演示账号");
        browser.toggle("角色", "市级矫正机构工作人员", "审计管理员");
        browser.fill("密码", FIRST);
        browser.click("提交");
        browser.seeRefusal("审计管理员不能兼任其他角色", "An auditor has no other role");
        browser.toggle("角色", "审计管理员");
        browser.fill("账号", "xian");
        browser.click("提交");
        browser.seeRefusal("账号“xian”已存在", "xian is in use already");
        browser.fill("账号", ACCOUNT);
        browser.click("提交");
        browser.seeRow(ACCOUNT, "市级矫正机构工作人员", "西安市");
        browser.screenshot("accounts");
        browser.signInWith(ACCOUNT, FIRST);
        browser.seeText("西安市局新任演示账号");
        browser.see(By.linkText("矫正对象"));
    }

    private void anAccountIsChanged() {
        browser.signIn("shengting.anquan");
        ofTheCity();
        browser.clickInRow("更改", ACCOUNT);
        browser.fill("姓名", "西安市局改任演示账号");
        browser.fill("密码", SECOND);
        browser.click("提交");
        browser.seeRow(ACCOUNT, "西安市局改任演示账号");
        browser.signInWith(ACCOUNT, FIRST);
        browser.seeText("账号或密码不正确");
        browser.signInWith(ACCOUNT, SECOND);
        browser.see(By.linkText("矫正对象"));
    }

    private void anotherRoleHasItsRightsFromTheNextSignIn() {
        browser.signIn("shengting.anquan");
        ofTheCity();
        browser.clickInRow("更改", ACCOUNT);
        browser.toggle("角色", "市级矫正机构工作人员", "审计管理员");
        browser.fill("密码", THIRD);
        browser.click("提交");
        browser.seeRow(ACCOUNT, "审计管理员");
        browser.signInWith(ACCOUNT, THIRD);
        browser.see(By.linkText("审计"));
        assertThat(browser.see(By.cssSelector("nav")).getText()).isEqualTo("政策规则\n审计\n留存与删除");
        browser.open("/people");
        browser.patience().until(page -> browser.path().equals("/policy"));
    }

    private void ofTheCity() {
        browser.press(By.xpath("//*[contains(@class,'el-tree-node__content')][contains(., '西安市')]"));
        browser.seeNoRow("shengting");
    }

    private void theAuditorSeesIt() {
        browser.signIn("shenji");
        browser.open("/audit");
        browser.seeRow("账号", ACCOUNT);
    }
}
