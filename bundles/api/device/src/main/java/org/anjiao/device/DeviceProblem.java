package org.anjiao.device;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the device inventory. */
public enum DeviceProblem implements ProblemCode {
    DEVICE_STATE(
            ProblemKind.CONFLICT,
            "设备当前状态为 {0}，不能变更为 {1}",
            "The device is {0} and cannot become {1}",
            "请先办理归还、维修或登记",
            "Return, repair or register it first"),
    DEVICE_ALREADY_REGISTERED(
            ProblemKind.CONFLICT,
            "终端号 {0} 已登记",
            "Hardware number {0} is registered already",
            "请核对终端号",
            "Check the hardware number"),
    DEVICE_NEEDS_POSITIONING_ORDER(
            ProblemKind.INVALID,
            "该对象在 {0} 没有有效的电子定位决定",
            "The person has no lawful positioning order at {0}",
            "请先依法办理电子定位审批",
            "Obtain the positioning order first"),
    DEVICE_PERSON_HAS_ONE(
            ProblemKind.CONFLICT,
            "该对象已佩戴另一台设备",
            "The person wears another device already",
            "请先归还原设备",
            "Return the other device first"),
    DEVICE_ASSIGNMENT_OVERLAPS(
            ProblemKind.CONFLICT,
            "该设备在 {0} 已分配给他人",
            "At {0} the device belongs to somebody else",
            "请选择前一次归还之后的时间",
            "Choose a time after the former return"),
    DEVICE_VERIFIES_ONLY(
            ProblemKind.INVALID,
            "{0} 仅用于信息化核查，不是电子定位装置",
            "{0} verifies only and is no electronic positioning device",
            "请使用电子定位装置，或作为核查设备发放",
            "Use an electronic positioning device, or issue this one for verification"),
    DEVICE_POSITIONS(
            ProblemKind.INVALID,
            "{0} 是电子定位装置，不能作为核查设备发放",
            "{0} is an electronic positioning device and is not issued for verification",
            "请先依法办理电子定位审批",
            "Obtain the positioning order first"),
    DEVICE_NOT_ASSIGNED(
            ProblemKind.CONFLICT,
            "该设备当前没有分配给任何人",
            "The device is not assigned to anybody now",
            "请核对设备",
            "Check the device"),
    COMMAND_STATE(
            ProblemKind.CONFLICT,
            "指令当前状态为 {0}，不能变更为 {1}",
            "The command is {0} and cannot become {1}",
            "该指令已经结束，如有需要请重新下发",
            "It is over already; issue another one if need be"),
    COMMAND_QUEUE_FULL(
            ProblemKind.CONFLICT,
            "该设备已有 {0} 条指令等待执行",
            "{0} commands wait for the device already",
            "请等待执行完毕，或撤销不再需要的指令",
            "Wait for them, or cancel those that are not needed any more"),
    COMMAND_NOT_SUPPORTED(
            ProblemKind.CONFLICT,
            "该设备不支持指令 {0}",
            "The device cannot carry out {0}",
            "请用其他方式联系，或更换设备",
            "Use another way, or another device"),
    DRIVER_MISSING(
            ProblemKind.CONFLICT,
            "驱动 {0} 未安装或未运行",
            "The driver {0} is not installed or does not run",
            "请先安装并启动该驱动",
            "Install and start it first"),
    INTAKE_BUSY(
            ProblemKind.UNAVAILABLE,
            "接收队列已满或数据库暂不可用，未能重新解析",
            "The intake is full or its store is away; nothing was replayed",
            "请稍后重试",
            "Try again in a moment");

    private final Wording wording;

    DeviceProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
