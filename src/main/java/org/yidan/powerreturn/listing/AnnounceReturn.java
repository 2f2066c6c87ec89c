package org.yidan.powerreturn.listing;

import java.time.LocalDate;

/** The public notice of a return (F-56): the text, what holds until the effect, whom to ask, since when and where it is public. */
public record AnnounceReturn(String text, String transition, String phone, LocalDate on, String url) {}
