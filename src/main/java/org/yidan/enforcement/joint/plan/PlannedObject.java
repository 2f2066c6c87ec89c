package org.yidan.enforcement.joint.plan;

import org.yidan.enforcement.Offender;

/** An object to be inspected: a stall, a shop, a site; with the kind of party that runs it. */
public record PlannedObject(int no, String name, String address, Offender.Type type) {

    /** The same object for two spellings of its name. */
    public String nameKey() {
        return new Offender(name, type, null, null).nameKey();
    }
}
