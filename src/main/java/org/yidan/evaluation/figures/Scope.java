package org.yidan.evaluation.figures;

import org.jspecify.annotations.Nullable;

/**
 * What a figure is about; nothing said means all.
 *
 * @param township by its nine digits
 * @param unit the lead unit, with those that were merged into it
 * @param domain the two letters of a domain of the list
 */
public record Scope(
        String region,
        @Nullable String township,
        @Nullable String matter,
        @Nullable String unit,
        @Nullable String domain) {

    public static Scope of(String region) {
        return new Scope(region, null, null, null, null);
    }

    public Scope ofUnit(@Nullable String code) {
        return new Scope(region, township, matter, code, domain);
    }

    public Scope ofTownship(@Nullable String code) {
        return new Scope(region, code, matter, unit, domain);
    }

    public Scope ofMatter(@Nullable String code) {
        return new Scope(region, township, code, unit, domain);
    }
}
