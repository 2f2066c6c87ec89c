/** The engine's side of the office's own kinds of cases: reads their models, takes them in with their deployment, opens and closes. */
@NullMarked
package org.yidan.casework.office.process;

import org.jspecify.annotations.NullMarked;
