package org.yidan.enforcement.joint.plan;

import org.jspecify.annotations.Nullable;

/** One item a unit checks at every object: enter once, check many things (进一次门、查多件事). */
public record CheckItem(int no, String unitCode, String item, @Nullable String basis) {}
