package org.yidan.call.report;

import org.jspecify.annotations.Nullable;

/**
 * Where it happened: administrative code (9 to 12 digits), address in words and, from a mobile, WGS 84 degrees.
 */
public record Place(String areaCode, String address, @Nullable Double lat, @Nullable Double lng) {

    private static final double EARTH_RADIUS_METRES = 6_371_000;

    /** Great-circle distance in metres; infinite when one of the places has no position. */
    public double metresTo(Place other) {
        if (lat == null || lng == null || other.lat == null || other.lng == null) {
            return Double.POSITIVE_INFINITY;
        }
        double dLat = Math.toRadians(other.lat - lat) / 2;
        double dLng = Math.toRadians(other.lng - lng) / 2;
        double a = Math.pow(Math.sin(dLat), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLng), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(a));
    }
}
