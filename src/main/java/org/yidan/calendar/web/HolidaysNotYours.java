package org.yidan.calendar.web;

import org.yidan.shared.DomainException;

/** The holidays are those of the whole country and move the deadlines of every region: only the platform loads them. */
class HolidaysNotYours extends DomainException {

    HolidaysNotYours() {
        super(Kind.FORBIDDEN, "calendar.holidays-not-yours");
    }
}
