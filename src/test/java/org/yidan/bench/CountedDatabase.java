package org.yidan.bench;

import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the counter between the application and its database, for the benchmark's own context only. */
@TestConfiguration(proxyBeanMethods = false)
class CountedDatabase {

    @Bean
    static BeanPostProcessor counter() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource
                        ? new CountingDataSource(dataSource, new SqlCount())
                        : bean;
            }
        };
    }
}
