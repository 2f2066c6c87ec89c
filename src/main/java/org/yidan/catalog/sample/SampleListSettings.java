package org.yidan.catalog.sample;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the sample list is loaded.
 *
 * @param lawChangePublished whether the change of 2026-08-15 to the environmental code is published already; without it the law
 *     watch finds the 23 matters and the list is changed through its process, for demonstrations
 */
@ConfigurationProperties("yidan.sample-data")
record SampleListSettings(@DefaultValue("true") boolean lawChangePublished) {}
