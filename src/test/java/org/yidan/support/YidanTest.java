package org.yidan.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a random port with a throw-away embedded PostgreSQL. All tests share this one context (a second
 * one would cost another start), with the job executor off: tests fire timers themselves and move {@code OfficeClock}.
 *
 * <p>Sample units, users and list are loaded as for a new user, unless {@code application-test.yml} says otherwise. A test
 * that writes uses its own keys (own matters, units, days), because the database is shared too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = IdentityServer.Registered.class)
public @interface YidanTest {}
