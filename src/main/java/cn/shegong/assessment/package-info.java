/** Assessment instruments as data, the sheets answered with them, and what comes of them. */
package cn.shegong.assessment;
