/** What the affected units and the townships that are to take a power on say of a proposal (RULES D3, D4). */
@NullMarked
package org.yidan.adjustment.opinion;

import org.jspecify.annotations.NullMarked;
