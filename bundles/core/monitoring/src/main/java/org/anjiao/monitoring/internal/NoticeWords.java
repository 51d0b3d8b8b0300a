package org.anjiao.monitoring.internal;

import org.anjiao.monitoring.AlertKind;

/**
 * What wearers are told. Names no zone and no place: a name may say more than the wearer is to know, and others read the
 * screen too.
 */
final class NoticeWords {
    private NoticeWords() {}

    /**
     * The text for an alert of that kind; null where the wearer must not be told, whatever a policy says. Nobody is told
     * of a zone that protects a victim: where and when a notice comes would show where the victim is. The same goes for
     * an area that only the device knows, since it may have been drawn round one.
     */
    static String of(AlertKind kind) {
        return switch (kind) {
            case PROTECTED_AREA, AREA_ENTERED, AREA_LEFT -> null;
            case OUT_OF_BOUNDS -> "【社区矫正】您已离开规定的活动地域，请立即返回，并联系司法所说明情况。";
            case ZONE_LEFT -> "【社区矫正】您已离开规定区域，请立即返回，并联系司法所说明情况。";
            case ZONE_ENTERED -> "【社区矫正】您已进入禁止进入的区域，请立即离开，并联系司法所说明情况。";
            case ZONE_STAYED -> "【社区矫正】您在限制区域停留已超时，请尽快离开，并联系司法所说明情况。";
            case STRAP_CUT, CASE_OPENED, ANTENNA_CUT, TAMPER -> "【社区矫正】定位装置异常，请勿拆卸、损坏，并立即联系司法所。";
            case JAMMING -> "【社区矫正】定位信号受到干扰，请远离干扰源，并联系司法所。";
            case POWER_CUT, LOW_BATTERY -> "【社区矫正】定位装置电量不足，请立即充电并保持开机。";
            case SILENCE -> "【社区矫正】定位装置长时间未上报，请到信号良好处并联系司法所。";
            case OVERDUE_RETURN, LOST_CONTACT, MISSED, OUT_OF_SUPERVISION, REPORT_MISSED, CHECK_ABNORMAL -> null;
            case DISTRESS -> "【社区矫正】求助已收到，工作人员将与您联系。";
        };
    }
}
