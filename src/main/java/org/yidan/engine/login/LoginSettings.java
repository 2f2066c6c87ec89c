package org.yidan.engine.login;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for the log-in.
 *
 * @param secureCookies whether cookies are sent over HTTPS only; on behind a TLS proxy, off on a plain local address
 */
@ConfigurationProperties("yidan.login")
public record LoginSettings(@DefaultValue("false") boolean secureCookies) {}
