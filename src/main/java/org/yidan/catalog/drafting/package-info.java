/**
 * The next versions of the list in the making: {@link org.yidan.catalog.drafting.DraftDesk} keeps as many drafts as one likes
 * beside the living list, has them reviewed and approved, and publishes them. The processes of list adjustment and power return
 * come here; a draft becomes the list only through {@code publishing}.
 */
@NamedInterface("drafting")
@NullMarked
package org.yidan.catalog.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
