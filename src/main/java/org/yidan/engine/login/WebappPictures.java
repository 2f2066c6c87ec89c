package org.yidan.engine.login;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yidan.shared.place.Datum;
import org.yidan.shared.place.MapSettings;

/** Lets Camunda's web applications, which bring a policy of their own, load the tiles of the map and log out at the identity server, and nothing else elsewhere. */
@Component
class WebappPictures implements BeanPostProcessor {

    private static final String OWN = "img-src 'self' data:";

    private static final String FORMS = "form-action 'self'";

    private final String pictures;
    private final String logOut;

    /** Read as text: nothing else is there so early. */
    WebappPictures(Environment environment) {
        String tiles = environment.getProperty("yidan.map.tiles", "");
        this.pictures = new MapSettings(tiles, Datum.WGS84, "", 0, 0).imageSource();
        this.logOut = Binder.get(environment)
                .bind("spring.security.oauth2.client", OAuth2ClientProperties.class)
                .map(OutsideServers::origins)
                .orElse("");
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof CamundaBpmProperties engine) {
            engine.getWebapp().getHeaderSecurity().setContentSecurityPolicyValue(policy(pictures, logOut));
        }
        return bean;
    }

    /** The policy the applications have by themselves, with more origins of pictures and for the form of the log-out. */
    static String policy(String pictures, String logOut) {
        return ContentSecurityPolicyProvider.HEADER_DEFAULT_VALUE
                .replace(OWN, OWN + pictures)
                .replace(FORMS, FORMS + logOut);
    }
}
