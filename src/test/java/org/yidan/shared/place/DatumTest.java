package org.yidan.shared.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a kept position lies on a Chinese map, and back, to the metre. */
class DatumTest {

    /** A metre in degrees of latitude, a little less than one of longitude. */
    private static final double METRE = 1 / 111_320.0;

    @ParameterizedTest
    @CsvSource({
        "31.1774276, 121.5272106, 31.17530398364597, 121.531541859215",
        "22.543847, 113.912316, 22.540796131694766, 113.9171764808363",
        "39.911954, 116.377817, 39.91334545536069, 116.38404722455657"
    })
    void knowsTheMovedPositions(double lat, double lng, double shownLat, double shownLng) {
        Position shown = Datum.GCJ02.shown(new Position(lat, lng));

        assertThat(shown.lat()).isCloseTo(shownLat, within(METRE));
        assertThat(shown.lng()).isCloseTo(shownLng, within(METRE));
    }

    @Test
    void comesBackWithinLessThanAMetreEverywhereInChina() {
        for (double lat = 18; lat < 53; lat += 1.37) {
            for (double lng = 74; lng < 135; lng += 2.11) {
                Position back = Datum.GCJ02.kept(Datum.GCJ02.shown(new Position(lat, lng)));

                assertThat(back.lat()).isCloseTo(lat, within(METRE / 2));
                assertThat(back.lng()).isCloseTo(lng, within(METRE / 2));
            }
        }
    }

    @Test
    void leavesWhatLiesElsewhereAndOtherMapsAlone() {
        Position paris = new Position(48.8566, 2.3522);
        Position county = new Position(32.5402, 111.5132);

        assertThat(Datum.GCJ02.shown(paris)).isEqualTo(paris);
        assertThat(Datum.GCJ02.kept(paris)).isEqualTo(paris);
        assertThat(Datum.WGS84.shown(county)).isEqualTo(county);
        assertThat(Datum.WGS84.kept(county)).isEqualTo(county);
        assertThat(Datum.GCJ02.shown(county).lng() - county.lng()).isBetween(0.001, 0.01);
    }

    @Test
    void namesTheOneOriginOfPicturesAndRefusesWhatIsNoAddress() {
        assertThat(settings("").imageSource()).isEmpty();
        assertThat(settings("https://t.example.cn:8443/wmts/{z}/{x}/{y}.png?key=a")
                        .imageSource())
                .isEqualTo(" https://t.example.cn:8443");
        assertThatThrownBy(() -> settings("https://t.example.cn/; script-src *"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> settings("javascript:alert(1)")).isInstanceOf(IllegalStateException.class);
    }

    private static MapSettings settings(String tiles) {
        return new MapSettings(tiles, Datum.WGS84, "", 32, 111);
    }
}
