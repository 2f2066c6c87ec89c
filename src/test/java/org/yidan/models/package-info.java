/** What holds for every model, decision table and form the application deploys, whichever module it belongs to. */
@NullMarked
package org.yidan.models;

import org.jspecify.annotations.NullMarked;
