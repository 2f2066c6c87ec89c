package org.yidan.catalog.difference;

/** A matter by its code and name. */
public record MatterName(String code, String name) {}
