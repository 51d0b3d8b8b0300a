/** Holds the design: which way things point, and what nobody may do (docs: design, part 2). */
package org.anjiao.lint;
