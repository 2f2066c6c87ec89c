package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What an operator may set, and what holds when he sets nothing. */
class JointSettingsTest {

    @Test
    void holdsToTheLawAndAllowsTownshipsNoCompulsionUntilTheOperatorNamesALaw() {
        JointSettings settings = bound(Map.of());

        assertThat(settings.citizenFine()).isEqualByComparingTo("200");
        assertThat(settings.organisationFine()).isEqualByComparingTo("3000");
        assertThat(settings.cashFine()).isEqualByComparingTo("100");
        assertThat(settings.compulsionLaws()).isEmpty();
        assertThat(settings.publicityDaysByUnitType()).containsExactly(Map.entry("县市场监督管理局", 20));
    }

    @Test
    void takesTheLawsAnOperatorNames() {
        JointSettings settings = bound(Map.of("yidan.enforcement.joint.compulsion-laws[0]", "《无证无照经营查处办法》"));

        assertThat(settings.compulsionLaws()).containsExactly("《无证无照经营查处办法》");
    }

    private static JointSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("yidan.enforcement.joint", JointSettings.class);
    }
}
