"""Own drawings of what no set of pictures has, or has only the head of; each module is a group."""
