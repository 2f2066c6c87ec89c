package org.yidan.audit.bundle;

import org.yidan.shared.Texts;

/**
 * One line of the four-properties report.
 *
 * @param item key of what was looked at
 * @param arguments of its note, {@code bundle.note.<item>}
 */
public record Check(Property property, String item, Result result, Object... arguments) {

    /** The four properties of an electronic file (四性): authentic, complete, usable, safe. */
    public enum Property {
        AUTHENTIC,
        COMPLETE,
        USABLE,
        SAFE;

        public String title() {
            return Texts.kept("bundle.property." + name());
        }
    }

    /** How it came out. */
    public enum Result {
        OK,
        FAILED,
        UNKNOWN,
        /** So by the way bundles are made; nothing was looked at. */
        STATED;

        public String title() {
            return Texts.kept("bundle.result." + name());
        }
    }

    static Check of(Property property, String item, boolean good, Object... arguments) {
        return new Check(property, item, good ? Result.OK : Result.FAILED, arguments);
    }

    static Check stated(Property property, String item, Object... arguments) {
        return new Check(property, item, Result.STATED, arguments);
    }

    public String title() {
        return Texts.kept("bundle.check." + item);
    }

    public String note() {
        return Texts.kept("bundle.note." + item, arguments);
    }
}
