package org.yidan.shared;

import java.util.regex.Pattern;

/** Telephone numbers of the mainland without country code: mobile, fixed line with or without area code. */
public final class PhoneNumbers {

    private static final Pattern FORM = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}|\\d{7,8}");

    private PhoneNumbers() {}

    public static boolean isPhone(String text) {
        return FORM.matcher(text).matches();
    }
}
