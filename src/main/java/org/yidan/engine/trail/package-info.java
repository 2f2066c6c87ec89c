/** The journal of log-ins and of what was done to users and passwords: it only grows, auditors and administrators read it. */
@NullMarked
package org.yidan.engine.trail;

import org.jspecify.annotations.NullMarked;
