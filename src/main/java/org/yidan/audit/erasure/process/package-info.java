/** The engine's side of acts of two persons: what a case waits for, and the change itself, done for the office. */
@NullMarked
package org.yidan.audit.erasure.process;

import org.jspecify.annotations.NullMarked;
