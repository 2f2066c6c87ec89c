package org.yidan.shared.place;

/**
 * The datum a map is drawn on. Positions are kept as WGS 84, as satellites and phones give them; map services in China draw
 * GCJ-02, which moves every place there by some hundred metres.
 */
public enum Datum {
    WGS84 {
        @Override
        public Position shown(Position kept) {
            return kept;
        }

        @Override
        public Position kept(Position shown) {
            return shown;
        }
    },
    GCJ02 {
        @Override
        public Position shown(Position kept) {
            return isInChina(kept) ? moved(kept) : kept;
        }

        /** There is no formula for the way back; each turn of the way there leaves a far smaller error. */
        @Override
        public Position kept(Position shown) {
            Position guess = shown;
            for (int i = 0; i < TURNS; i++) {
                Position there = shown(guess);
                guess = new Position(guess.lat() + shown.lat() - there.lat(), guess.lng() + shown.lng() - there.lng());
            }
            return guess;
        }
    };

    private static final int TURNS = 6;

    /** Of Krasovsky's ellipsoid, which GCJ-02 moves on: its axis in metres and the square of its eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.006_693_421_622_965_943_23;

    /** Where the formula is made for. */
    private static final double ORIGIN_LAT = 35;

    private static final double ORIGIN_LNG = 105;

    /** Where a kept position lies on the map. */
    public abstract Position shown(Position kept);

    /** The position to keep of a place on the map. */
    public abstract Position kept(Position shown);

    private static boolean isInChina(Position place) {
        return place.lng() > 72.004 && place.lng() < 137.8347 && place.lat() > 0.8293 && place.lat() < 55.8271;
    }

    private static Position moved(Position kept) {
        double x = kept.lng() - ORIGIN_LNG;
        double y = kept.lat() - ORIGIN_LAT;
        double lat = Math.toRadians(kept.lat());
        double flat = 1 - ECCENTRICITY * Math.pow(Math.sin(lat), 2);
        double metresPerLat = Math.toRadians(AXIS * (1 - ECCENTRICITY) / Math.pow(flat, 1.5));
        double metresPerLng = Math.toRadians(AXIS / Math.sqrt(flat) * Math.cos(lat));
        return new Position(kept.lat() + north(x, y) / metresPerLat, kept.lng() + east(x, y) / metresPerLng);
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(y, 20, 1, 40, 1.0 / 3)
                + waves(y, 160, 1.0 / 12, 320, 1.0 / 30);
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(x, 20, 1, 40, 1.0 / 3)
                + waves(x, 150, 1.0 / 12, 300, 1.0 / 30);
    }

    /** Two waves over each other: their heights in metres, before the two thirds they have in common, and their half turns a degree. */
    private static double waves(double at, double height, double turns, double otherHeight, double otherTurns) {
        return (height * Math.sin(turns * at * Math.PI) + otherHeight * Math.sin(otherTurns * at * Math.PI)) * 2 / 3;
    }
}
