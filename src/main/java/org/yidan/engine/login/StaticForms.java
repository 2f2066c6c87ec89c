package org.yidan.engine.login;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Embedded start forms lie beside the task forms and are served as {@code /forms/<process>/<name>.html}. */
@Configuration(proxyBeanMethods = false)
class StaticForms implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/*/*.html").addResourceLocations("classpath:/forms/");
    }
}
