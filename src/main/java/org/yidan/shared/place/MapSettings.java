package org.yidan.shared.place;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The map on pages and forms.
 *
 * @param tiles address of the tiles with {@code {z}}, {@code {x}} and {@code {y}}; empty: a grid with a scale, and nothing is
 *     fetched from anywhere
 * @param datum what the tiles are drawn on
 * @param credit what the service wants to be named as, shown in the corner of the map
 * @param latitude where a map begins that has nothing to show yet
 * @param longitude likewise
 */
@ConfigurationProperties("yidan.map")
public record MapSettings(
        @DefaultValue("") String tiles,
        @DefaultValue("WGS84") Datum datum,
        @DefaultValue("") String credit,
        @DefaultValue("32.54") double latitude,
        @DefaultValue("111.51") double longitude) {

    public MapSettings {
        if (!tiles.isEmpty() && !tiles.matches("https?://[A-Za-z0-9.:-]+/[^\\s\"';,]*")) {
            throw new IllegalStateException(
                    "yidan.map.tiles: an address such as https://tiles.example.cn/{z}/{x}/{y}.png, or nothing");
        }
    }

    /** The one origin besides ours that pages may load pictures from, with a blank before it; empty without tiles. */
    public String imageSource() {
        if (tiles.isEmpty()) {
            return "";
        }
        URI address = URI.create(tiles.replaceAll("[{}]", "_"));
        return " " + address.getScheme() + "://" + address.getAuthority();
    }
}
