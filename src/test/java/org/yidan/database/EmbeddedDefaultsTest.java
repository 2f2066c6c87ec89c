package org.yidan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The sample, whose passwords and key everybody knows, is for this machine only. */
class EmbeddedDefaultsTest {

    private static final String DIRECT = "yidan.designer.direct-deployment";
    private static final String KEY = "yidan.open311.partners.sample-hotline.key";

    @Test
    void theSampleIsForThisMachineUnlessTheOperatorSaysOtherwise() {
        assertThat(with(Map.of()).getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(with(Map.of()).getProperty(KEY)).isNotNull();
        assertThat(with(Map.of()).getProperty(DIRECT)).isEqualTo("true");
        assertThat(with(Map.of(DIRECT, "false")).getProperty(DIRECT)).isEqualTo("false");
        assertThat(with(Map.of("server.address", "0.0.0.0")).getProperty("server.address"))
                .isEqualTo("0.0.0.0");
        assertThat(with(Map.of("spring.datasource.url", "jdbc:x", "yidan.sample-data.enabled", "true"))
                        .getProperty("server.address"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void withoutTheSampleThereIsNoPublicKeyAndTheServerIsOpenToItsNetwork() {
        for (StandardEnvironment real : new StandardEnvironment[] {
            with(Map.of("spring.datasource.url", "jdbc:x")), with(Map.of("yidan.sample-data.enabled", "false"))
        }) {
            assertThat(real.getProperty(KEY)).isNull();
            assertThat(real.getProperty("server.address")).isNull();
            assertThat(real.getProperty(DIRECT))
                    .as("drafts need a second person")
                    .isNull();
        }
    }

    private static StandardEnvironment with(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        new EmbeddedDefaults().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
