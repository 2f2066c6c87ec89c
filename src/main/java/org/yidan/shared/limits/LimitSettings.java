package org.yidan.shared.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of how often things may be done; each as times and span, like {@code 30/5m}. What each counts says
 * {@link Limit}.
 *
 * @param counted most addresses and users remembered for each limit; the one unseen for longest is forgotten first
 */
@ConfigurationProperties("yidan.limits")
public record LimitSettings(
        @DefaultValue("30/5m") Allowance logIn,
        @DefaultValue("300/5m") Allowance outside,
        @DefaultValue("60/5m") Allowance upload,
        @DefaultValue("5/10m") Allowance unlisted,
        @DefaultValue("30/10m") Allowance addition,
        @DefaultValue("60/1m") Allowance filing,
        @DefaultValue("30/1m") Allowance stranger,
        @DefaultValue("20/10m") Allowance follow,
        @DefaultValue("5/30m") Allowance followCall,
        @DefaultValue("120/1m") Allowance publicList,
        @DefaultValue("20000") int counted) {

    Allowance of(Limit limit) {
        return switch (limit) {
            case LOG_IN -> logIn;
            case OUTSIDE -> outside;
            case UPLOAD -> upload;
            case UNLISTED -> unlisted;
            case ADDITION -> addition;
            case FILING -> filing;
            case STRANGER -> stranger;
            case FOLLOW -> follow;
            case FOLLOW_CALL -> followCall;
            case PUBLIC_LIST -> publicList;
        };
    }
}
