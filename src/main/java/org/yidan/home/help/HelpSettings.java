package org.yidan.home.help;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the guides are.
 *
 * @param location folder with {@code user-guide/} and {@code modelling-guide.md}, ending with a slash; an office may keep its own edition
 */
@ConfigurationProperties("yidan.help")
record HelpSettings(@DefaultValue("classpath:/help/") String location) {}
