package org.yidan.casework.carryover;

import org.yidan.shared.DomainException;

/** The item went on after it was listed; it has to be looked at anew before it is carried over. */
public class OpenItemMoved extends DomainException {

    public OpenItemMoved(String businessKey) {
        super(Kind.CONFLICT, "casework.item-moved", businessKey);
    }
}
