package org.yidan.engine.login;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Embedded start forms lie beside the task forms and are served as {@code /forms/<process>/<name>.html}; Leaflet and Chart.js beside our scripts. */
@Configuration(proxyBeanMethods = false)
class StaticForms implements WebMvcConfigurer {

    /** As in the pom; a test fetches it. */
    private static final String LEAFLET = "1.9.4";

    private static final String CHARTS = "4.5.1";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/*/*.html").addResourceLocations("classpath:/forms/");
        registry.addResourceHandler("/yidan/leaflet/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/leaflet/" + LEAFLET + "/dist/");
        registry.addResourceHandler("/yidan/chart.js/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/chart.js/" + CHARTS + "/dist/");
    }
}
