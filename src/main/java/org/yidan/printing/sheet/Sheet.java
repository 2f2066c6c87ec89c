package org.yidan.printing.sheet;

/**
 * The frame of a paper, which templates call {@code p}: everything that stands around its fields.
 *
 * @param number number of the document
 * @param date the day it was issued, in Chinese form
 * @param publicCopy whether it is the copy to be published
 * @param sample whether the list in use is demonstration material
 */
public record Sheet(
        String formNo,
        String variant,
        String title,
        String number,
        String unit,
        String signer,
        String date,
        String time,
        String caseNo,
        String caseTitle,
        String matter,
        String version,
        String township,
        String place,
        String sha256,
        boolean publicCopy,
        boolean masked,
        boolean sample) {}
