package org.yidan.catalog.difference;

import java.util.List;

/** A matter that is on both lists but not the same. */
public record MatterChange(String code, String name, List<FieldChange> fields) {}
