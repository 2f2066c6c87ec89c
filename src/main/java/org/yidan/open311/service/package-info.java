/** Services as Open311 calls them: the matters of the list in force today. */
@NullMarked
package org.yidan.open311.service;

import org.jspecify.annotations.NullMarked;
