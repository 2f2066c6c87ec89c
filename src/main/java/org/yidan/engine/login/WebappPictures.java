package org.yidan.engine.login;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yidan.shared.place.Datum;
import org.yidan.shared.place.MapSettings;

/** Lets Camunda's web applications, which bring a policy of their own, load the tiles of the map, and nothing else from elsewhere. */
@Component
class WebappPictures implements BeanPostProcessor {

    private static final String OWN = "img-src 'self' data:";

    private final String pictures;

    /** Read as text: nothing else is there so early. */
    WebappPictures(Environment environment) {
        String tiles = environment.getProperty("yidan.map.tiles", "");
        this.pictures = new MapSettings(tiles, Datum.WGS84, "", 0, 0).imageSource();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!pictures.isEmpty() && bean instanceof CamundaBpmProperties engine) {
            engine.getWebapp().getHeaderSecurity().setContentSecurityPolicyValue(policy(pictures));
        }
        return bean;
    }

    /** The policy the applications have by themselves, with one more origin of pictures. */
    static String policy(String pictures) {
        return ContentSecurityPolicyProvider.HEADER_DEFAULT_VALUE.replace(OWN, OWN + pictures);
    }
}
