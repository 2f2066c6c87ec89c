package org.yidan.open311;

/**
 * A partner outside who files calls.
 *
 * @param name as configured
 * @param user the officer in whose name it acts
 * @param source HOTLINE or CITIZEN
 * @param region county or city, six digits
 */
public record Partner(String name, String user, String source, String region) {}
