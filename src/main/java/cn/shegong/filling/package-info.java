/** Tables that the county sent, filled from what the station keeps, without a change of their form. */
package cn.shegong.filling;
