package org.yidan.shared.place;

/** Latitude and longitude in degrees; on which datum says who hands it over. */
public record Position(double lat, double lng) {}
