/** The pages on which acts of two persons are asked for and decided. */
@NullMarked
package org.yidan.audit.erasure.web;

import org.jspecify.annotations.NullMarked;
