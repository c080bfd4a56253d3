/** Who was entered twice: finding them, making one of the two, and taking that back. */
package cn.shegong.doubles;
