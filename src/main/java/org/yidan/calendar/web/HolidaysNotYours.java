package org.yidan.calendar.web;

import org.yidan.shared.DomainException;

/** Only the staffing office and administrators load holidays. */
class HolidaysNotYours extends DomainException {

    HolidaysNotYours() {
        super(Kind.FORBIDDEN, "calendar.holidays-not-yours");
    }
}
