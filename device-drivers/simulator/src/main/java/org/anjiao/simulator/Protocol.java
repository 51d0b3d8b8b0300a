package org.anjiao.simulator;

/** What the terminals of a fleet speak. */
public enum Protocol {
    /** JT/T 808 with the header of 2011 and 2013. */
    JT808_2013 {
        @Override
        TerminalProtocol terminal(String number) {
            return new Jt808Protocol(number, false);
        }
    },
    /** JT/T 808 with the header of 2019. */
    JT808_2019 {
        @Override
        TerminalProtocol terminal(String number) {
            return new Jt808Protocol(number, true);
        }
    },
    /** Concox GT06. */
    GT06 {
        @Override
        TerminalProtocol terminal(String number) {
            return new Gt06Protocol(number);
        }
    };

    /** @param number of the terminal, as in its {@link TerminalPlan} */
    abstract TerminalProtocol terminal(String number);
}
