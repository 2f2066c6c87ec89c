package org.yidan.catalog;

import java.util.Arrays;
import java.util.Optional;

/** In which townships and subdistricts (街道) of the region a matter applies. */
public enum RegionScope {
    COUNTY("county"),
    STREET_ONLY("street-only"),
    TOWNSHIP_ONLY("township-only");

    private static final int CLASS_DIGIT = 6;

    private final String code;

    RegionScope(String code) {
        this.code = code;
    }

    /** The word for it in list files and in the database. */
    public String code() {
        return code;
    }

    /** The scope with this word, if there is one. */
    public static Optional<RegionScope> find(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    /** Whether a place with this nine-digit code lies in the scope; GB/T 10114 gives subdistricts 001 to 099. */
    boolean covers(String townshipCode) {
        boolean street = townshipCode.charAt(CLASS_DIGIT) == '0';
        return switch (this) {
            case COUNTY -> true;
            case STREET_ONLY -> street;
            case TOWNSHIP_ONLY -> !street;
        };
    }
}
